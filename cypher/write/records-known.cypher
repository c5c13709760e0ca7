// Which of these records of the ledger are there, and what do they say?
// parameters:
//   batch.ids: list of strings — ids of records
// columns: id, properties
UNWIND $batch.ids AS id
MATCH (record:Judgement {id: id})
RETURN record.id AS id, properties(record) AS properties
