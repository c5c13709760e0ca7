// Which posts are held at these bodies?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: person, body, key, title
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)<-[post:HOLDS_POST]-(person)
RETURN person.id AS person, body.id AS body, post.key AS key, post.title AS title
