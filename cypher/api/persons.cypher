// Which persons are there, by name?
// The index gives them in that order, so that a page is read and no more where most persons fit.
// parameters:
//   minimumDocuments: integer or null — only whom so many documents name
//   start: string — pinyin of the edge behind which, or before which, to begin; of a list read from its end that has none the highest text
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
//   total: boolean — whether to count them all
// example: {"minimumDocuments": 1, "start": "", "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (person:Person)
  USING INDEX person:Person(pinyin)
  WHERE person.pinyin >= $start AND person.pinyin + ' ' + person.id > $after
  // from the end: WHERE person.pinyin <= $start AND ($before IS NULL OR person.pinyin + ' ' + person.id < $before)
    AND ($minimumDocuments IS NULL OR person.documents >= $minimumDocuments)
  WITH person ORDER BY person.pinyin, person.id LIMIT $limit
  // from the end: WITH person ORDER BY person.pinyin DESC, person.id DESC LIMIT $limit
  RETURN collect({sort: person.pinyin + ' ' + person.id, node: properties(person), kind: 'Person'}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT {
  MATCH (person:Person)
  WHERE person.pinyin >= ''
    AND ($minimumDocuments IS NULL OR person.documents >= $minimumDocuments)
} END AS total
