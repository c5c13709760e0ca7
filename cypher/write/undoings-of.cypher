// Which of these judgements are undone?
// parameters:
//   batch.ids: list of strings — ids of judgements
// columns: id
UNWIND $batch.ids AS id
MATCH (record:Judgement {undoes: id})
RETURN DISTINCT record.undoes AS id
