// Which documents stand for texts that share a key with these?
// parameters:
//   batch.rows: list of maps — band0 to band9: the keys of a text
// columns: witness
UNWIND $batch.rows AS row
CALL (row) {
  MATCH (document:Document {band0: row.band0}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band1: row.band1}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band2: row.band2}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band3: row.band3}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band4: row.band4}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band5: row.band5}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band6: row.band6}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band7: row.band7}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band8: row.band8}) RETURN document.witness AS witness
  UNION
  MATCH (document:Document {band9: row.band9}) RETURN document.witness AS witness
}
RETURN DISTINCT witness
