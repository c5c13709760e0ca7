// Which persons held posts in a body while a person held one there?
// parameters:
//   ids: list of strings — ids of persons
//   kinds: list of strings or null — only bodies of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:唐以志"], "kinds": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (person:Entity {id: id})
CALL (person) {
  MATCH (person)-[mine:HOLDS_POST]->(body:Entity)
  WHERE mine.begins IS NOT NULL AND mine.ends IS NOT NULL
    AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
  MATCH (body)<-[theirs:HOLDS_POST]-(other:Entity)
  WHERE other.id <> person.id AND mine.begins <= theirs.ends + '~' AND theirs.begins <= mine.ends + '~'
  WITH *, CASE WHEN mine.begins > theirs.begins THEN mine.begins ELSE theirs.begins END AS begins,
       CASE WHEN mine.ends + '~' < theirs.ends + '~' THEN mine.ends ELSE theirs.ends END AS ends,
       left(mine.begins + '-99-99', 10) <= left(theirs.ends + '-00-00', 10)
         AND left(theirs.begins + '-99-99', 10) <= left(mine.ends + '-00-00', 10) AS certain
  ORDER BY mine.key, theirs.key
  WITH other, body, min(begins) AS begins, max(ends) AS ends,
       collect({begins: begins, ends: ends, certain: certain,
                mine: properties(mine), theirs: properties(theirs)}) AS overlaps
  WITH collect({
    sort: coalesce(other.pinyin, other.name) + ' ' + other.id + ' ' + body.id,
    node: properties(other), kind: 'Person',
    body: properties(body), bodyKind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0],
    begins: begins, ends: ends, overlaps: overlaps}) AS found
  RETURN found
}
CALL (found) {
  UNWIND found AS edge
  WITH edge WHERE edge.sort > $after
  // from the end: WITH edge WHERE $before IS NULL OR edge.sort < $before
  WITH edge ORDER BY edge.sort LIMIT $limit
  // from the end: WITH edge ORDER BY edge.sort DESC LIMIT $limit
  RETURN collect(edge) AS edges
}
RETURN id, edges, CASE WHEN $total THEN size(found) END AS total
