// At which events did a body act, itself or through a person who holds a post in it or in a part of it?
// parameters:
//   body: string — name, alias or id
// example: {"body": "上海市教育委员会"}
// columns: date, event, type, participant, through, action, edge
MATCH (body:Organization) WHERE $body IN [body.id, body.name] + body.aliases
CALL (body) {
  MATCH (body)-[part:TOOK_PART]->(event:Event)
  RETURN event, part, body AS participant, null AS through
  UNION
  MATCH (person:Person)-[post:HOLDS_POST]->(office:Organization)-[:PART_OF*0..3]->(body)
  MATCH (person)-[part:TOOK_PART]->(event:Event)
  RETURN event, part, person AS participant, post.title + ' @ ' + office.name AS through
}
RETURN event.date AS date, event.name AS event, event.type AS type, participant.name AS participant, through,
       part.`as` AS action, part.key AS edge
ORDER BY date, event, participant, through, action, edge
