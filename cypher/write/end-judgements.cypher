// Marks judgements as undone; the record that undoes each is written beside it.
// parameters:
//   batch.ids: list of strings — ids of judgements
UNWIND $batch.ids AS id
MATCH (judgement:Judgement {id: id})
SET judgement.standing = false
