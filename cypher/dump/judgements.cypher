// The next records of the ledger by id, whole.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, properties
MATCH (record:Judgement)
WHERE record.id > $after
WITH record ORDER BY record.id LIMIT $limit
RETURN record.id AS id, properties(record) AS properties
ORDER BY id
