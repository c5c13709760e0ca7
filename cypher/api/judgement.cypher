// What do these judgements say, and who took them back?
// parameters:
//   ids: list of strings — ids of judgements
// example: {"ids": ["@judgement:UNSURE"]}
// columns: id, node, undone
UNWIND $ids AS id
MATCH (record:Judgement {id: id})
CALL (record) {
  MATCH (undoing:Judgement {undoes: record.id})
  WITH undoing ORDER BY undoing.at, undoing.id
  RETURN collect(undoing {.id, .by, .at, .why}) AS undoings
}
RETURN id, properties(record) AS node, undoings[0] AS undone
