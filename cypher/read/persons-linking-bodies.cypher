// Which persons link two bodies: by a post in it or in a part of it, or by a part in an event about it?
// parameters:
//   one: string — name, alias or id of a body
//   other: string — name, alias or id of another body
// example: {"one": "上海市教育委员会", "other": "上海国际汽车城产教联合体"}
// columns: person, inOne, inOther, id
MATCH (one:Organization) WHERE $one IN [one.id, one.name] + one.aliases
MATCH (other:Organization) WHERE $other IN [other.id, other.name] + other.aliases AND other.id <> one.id
CALL (one) {
  MATCH (person:Person)-[post:HOLDS_POST]->(office:Organization)-[:PART_OF*0..3]->(one)
  RETURN person, post.title + ' @ ' + office.name AS tie
  UNION
  MATCH (person:Person)-[part:TOOK_PART]->(event:Event)-[:ABOUT]->(one)
  RETURN person, part.`as` + ' @ ' + event.name AS tie
}
WITH other, person, tie ORDER BY tie
WITH other, person, collect(tie) AS inOne
CALL (other, person) {
  MATCH (person)-[post:HOLDS_POST]->(office:Organization)-[:PART_OF*0..3]->(other)
  RETURN post.title + ' @ ' + office.name AS tie
  UNION
  MATCH (person)-[part:TOOK_PART]->(event:Event)-[:ABOUT]->(other)
  RETURN part.`as` + ' @ ' + event.name AS tie
}
WITH person, inOne, tie ORDER BY tie
WITH person, inOne, collect(tie) AS inOther
RETURN person.name AS person, inOne, inOther, person.id AS id
ORDER BY person, id
