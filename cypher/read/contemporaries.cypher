// Which persons hold or held posts in a body where a person does or did, and was it at the same time?
// parameters:
//   person: string — name, alias or id; namesakes come as one block each
//   kinds: list of strings — only bodies of these kinds, such as School; none for all
// example: {"person": "周胜", "kinds": []}
// columns: person, other, body, overlap, begins, ends, post, otherPost, documents, edges, id
MATCH (person:Person)-[mine:HOLDS_POST]->(body:Organization)
WHERE $person IN [person.id, person.name] + person.aliases
  AND (size($kinds) = 0 OR any(label IN labels(body) WHERE label IN $kinds))
MATCH (body)<-[theirs:HOLDS_POST]-(other:Person)
WHERE other.id <> person.id
WITH person, mine, body, theirs, other,
     CASE WHEN mine.begins > theirs.begins THEN mine.begins ELSE theirs.begins END AS begins,
     CASE WHEN mine.ends + '~' < theirs.ends + '~' THEN mine.ends ELSE theirs.ends END AS ends,
     CASE
       WHEN mine.begins IS NULL OR mine.ends IS NULL OR theirs.begins IS NULL OR theirs.ends IS NULL THEN 'unknown'
       WHEN NOT (mine.begins <= theirs.ends + '~' AND theirs.begins <= mine.ends + '~') THEN 'none'
       WHEN left(mine.begins + '-99-99', 10) <= left(theirs.ends + '-00-00', 10)
         AND left(theirs.begins + '-99-99', 10) <= left(mine.ends + '-00-00', 10) THEN 'certain'
       ELSE 'possible'
     END AS overlap
RETURN person.name AS person, other.name AS other, body.name AS body, overlap,
       CASE WHEN overlap IN ['certain', 'possible'] THEN begins END AS begins,
       CASE WHEN overlap IN ['certain', 'possible'] THEN ends END AS ends,
       mine.title AS post, theirs.title AS otherPost,
       mine.documents + theirs.documents AS documents, [mine.key, theirs.key] AS edges, other.id AS id
ORDER BY person, begins, ends, other, body, post, otherPost, edges
