// Which other persons bear the name of a person?
// parameters:
//   ids: list of strings — ids of persons
//   after: string — sort key of the last edge seen; empty for the first page
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:唐以志"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (person:Entity {id: id})
CALL (person) {
  MATCH (other:Entity {name: person.name})
  WHERE other:Person AND other.id <> person.id
  WITH *, other.id AS sort
  WHERE sort > $after
  WITH * ORDER BY sort LIMIT $limit
  RETURN collect({sort: sort, node: properties(other),
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (other:Entity {name: person.name})
         WHERE other:Person
           AND other.id <> person.id
       } END AS total
