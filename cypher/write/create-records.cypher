// Writes records of the ledger.
// parameters:
//   batch.rows: list of maps — a record's properties
UNWIND $batch.rows AS row
CREATE (record:Judgement)
SET record = row
