// Which numbers do documents state of one body, and do they contradict each other on one day?
// parameters: none
// example: {}
// columns: body, of, numbers, documents, contradicts, edges
MATCH (body:Organization)-[count:STATES_COUNT]->(document:Document)
WITH body, count, document ORDER BY document.published, count.n, count.key
WITH body, count.of AS of, collect({n: count.n, day: document.published, witness: document.witness, key: count.key}) AS counts
RETURN body.name AS body, of, [each IN counts | each.n] AS numbers, size(counts) AS documents,
       any(one IN counts WHERE any(other IN counts
         WHERE one.n <> other.n AND one.day = other.day AND one.witness <> other.witness)) AS contradicts,
       [each IN counts | each.key] AS edges
ORDER BY contradicts DESC, body, of, edges
