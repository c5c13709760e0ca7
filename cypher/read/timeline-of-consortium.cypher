// What happened to a consortium when, where, and with how many persons and bodies taking part?
// parameters:
//   consortium: string — name, alias or id
// example: {"consortium": "上海国际汽车城产教联合体"}
// columns: date, type, event, place, persons, bodies, documents, id
MATCH (event:Event)-[tie:ABOUT]->(consortium:Consortium)
WHERE $consortium IN [consortium.id, consortium.name] + consortium.aliases
OPTIONAL MATCH (person:Person)-[:TOOK_PART]->(event)
WITH event, tie, count(DISTINCT person) AS persons
OPTIONAL MATCH (body:Organization)-[:TOOK_PART]->(event)
WITH event, tie, persons, count(DISTINCT body) AS bodies
RETURN event.date AS date, event.type AS type, event.name AS event, event.place AS place, persons, bodies,
       tie.documents AS documents, event.id AS id
ORDER BY date, type, event, id
