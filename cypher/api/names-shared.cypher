// Which names do several persons bear?
// parameters:
//   after: string — the last name of the page before; empty for the first page
//   limit: integer — how many names at once
// example: {"after": "", "limit": 50}
// columns: name, ids
MATCH (person:Person)
WHERE person.key > $after
WITH person ORDER BY person.id
WITH person.key AS name, collect(person.id) AS ids
WHERE size(ids) > 1
RETURN name, ids
ORDER BY name LIMIT $limit
