// Who unveiled, signed, reported or did another thing at an event?
// parameters:
//   event: string — name or id of the event, or name, alias or id of the body it is about
//   actions: list of strings — of ATTENDED, SPOKE, MODERATED, UNVEILED, SIGNED, REPORTED, RELEASED, AWARDED, VISITED, ACCOMPANIED
// example: {"event": "上海国际汽车城产教联合体", "actions": ["UNVEILED", "SIGNED", "REPORTED"]}
// columns: action, participant, kind, event, date, documents, edge
MATCH (participant:Entity)-[part:TOOK_PART]->(event:Event)
WHERE part.`as` IN $actions
  AND ($event IN [event.id, event.name] + event.aliases
       OR EXISTS { MATCH (event)-[:ABOUT]->(body:Organization) WHERE $event IN [body.id, body.name] + body.aliases })
RETURN part.`as` AS action, participant.name AS participant,
       [label IN labels(participant) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       event.name AS event, event.date AS date, part.documents AS documents, part.key AS edge
ORDER BY action, participant, event, edge
