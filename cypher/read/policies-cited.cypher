// Which policies do the documents cite, who issued them, and which documents cite them?
// parameters: none
// example: {}
// columns: policy, number, issued, issuers, documents, sources
MATCH (document:Document)-[:MENTIONS]->(p:Policy)
WITH DISTINCT p, document.source AS source ORDER BY source
WITH p, collect(source) AS sources
OPTIONAL MATCH (issuer:Organization)-[:ISSUED]->(p)
WITH DISTINCT p, sources, issuer.name AS issuer ORDER BY issuer
WITH p, sources, collect(issuer) AS issuers
RETURN p.title AS policy, p.number AS number, p.issued AS issued, issuers, size(sources) AS documents, sources
ORDER BY documents DESC, policy, number, p.id
