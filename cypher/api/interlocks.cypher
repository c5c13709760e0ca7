// Which persons hold or held posts both in a body and in another, or in any other?
// parameters:
//   one: string — id of the body
//   other: string or null — id of another body; null for any other
//   atOnce: boolean — only those of whom a post here and one there may have been held at one time
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"one": "@entity:上海国际汽车城产教联合体", "other": null, "atOnce": false, "after": "", "limit": 21, "total": true}
// columns: known, body, kind, edges, total
OPTIONAL MATCH (body:Entity {id: $one})
CALL () {
  OPTIONAL MATCH (known:Entity {id: $other})
  RETURN known.id AS known
}
CALL (body) {
  MATCH (body)<-[mine:HOLDS_POST]-(person:Person)
  MATCH (person)-[theirs:HOLDS_POST]->(far:Entity)
  WHERE far.id <> body.id AND ($other IS NULL OR far.id = $other)
  WITH person, far, mine, theirs,
       coalesce(mine.begins <= theirs.ends + '~' AND theirs.begins <= mine.ends + '~', false) AS meets
  ORDER BY mine.key, theirs.key
  WITH person, far, max(CASE WHEN meets THEN 1 ELSE 0 END) AS meets,
       collect(DISTINCT properties(mine)) AS here, collect(DISTINCT properties(theirs)) AS there
  WHERE NOT $atOnce OR meets = 1
  WITH person, far, meets, here, there,
       coalesce(person.pinyin, person.name) + ' ' + person.id + ' ' + far.id AS sort
  ORDER BY sort
  WITH collect({sort: sort, node: properties(person), kind: 'Person', far: properties(far), atOnce: meets = 1,
                farKind: [label IN labels(far) WHERE NOT label IN ['Entity', 'Organization']][0],
                here: here, there: there}) AS found
  RETURN size(found) AS total, [edge IN found WHERE edge.sort > $after][0..$limit] AS edges
  // from the end: RETURN size(found) AS total, [edge IN reverse(found) WHERE $before IS NULL OR edge.sort < $before][0..$limit] AS edges
}
RETURN CASE WHEN body IS NULL THEN [] ELSE [body.id] END + CASE WHEN known IS NULL THEN [] ELSE [known] END AS known,
       properties(body) AS body, [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       edges, CASE WHEN $total THEN total END AS total
