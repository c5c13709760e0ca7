// What did people judge, the latest first?
// parameters:
//   standing: boolean or null — only judgements that are not undone (true), or only those that are (false)
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"standing": null, "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (record:Judgement)
  WHERE record.undoes IS NULL AND ($standing IS NULL OR record.standing = $standing)
  WITH record, record.at + ' ' + record.id AS sort
  WHERE $after = '' OR sort < $after
  // from the end: WHERE $before IS NULL OR sort > $before
  WITH record, sort ORDER BY sort DESC LIMIT $limit
  // from the end: WITH record, sort ORDER BY sort LIMIT $limit
  CALL (record) {
    MATCH (undoing:Judgement {undoes: record.id})
    WITH undoing ORDER BY undoing.at, undoing.id
    RETURN collect(undoing {.id, .by, .at, .why}) AS undoings
  }
  WITH record, sort, undoings[0] AS undone ORDER BY sort DESC
  // from the end: WITH record, sort, undoings[0] AS undone ORDER BY sort
  RETURN collect({sort: sort, node: properties(record), undone: undone}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT {
  (record:Judgement)
  WHERE record.undoes IS NULL AND ($standing IS NULL OR record.standing = $standing)
} END AS total
