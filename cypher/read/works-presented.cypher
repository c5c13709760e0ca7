// Which reports, projects and papers were presented, by whom, from which bodies?
// parameters: none
// example: {}
// columns: work, kind, presenter, bodies, documents, edge
MATCH (presenter:Person)-[tie:PRESENTED]->(work:Work)
OPTIONAL MATCH (presenter)-[:HOLDS_POST]->(body:Organization)
WITH DISTINCT presenter, tie, work, body.name AS body ORDER BY body
WITH presenter, tie, work, collect(body) AS bodies
RETURN work.title AS work, work.kind AS kind, presenter.name AS presenter, bodies,
       tie.documents AS documents, tie.key AS edge
ORDER BY kind, work, presenter, edge
