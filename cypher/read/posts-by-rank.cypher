// Who holds or held posts of a rank, and by which rule have they that rank?
// parameters:
//   rank: string — NATIONAL, MINISTERIAL, BUREAU, DIVISION or SECTION, or one of these with _DEPUTY
// example: {"rank": "BUREAU_DEPUTY"}
// columns: person, title, body, former, rule, documents, edge
MATCH (person:Person)-[post:HOLDS_POST]->(body:Organization)
WHERE post.rank = $rank
RETURN person.name AS person, post.title AS title, body.name AS body, coalesce(post.former, false) AS former,
       post.rankRule AS rule, post.documents AS documents, post.key AS edge
ORDER BY body, title, person, edge
