// How do the consortia compare: members by kind, those that another consortium has too, persons with posts, and events?
// parameters: none
// example: {}
// columns: consortium, members, schools, enterprises, others, shared, persons, events, id
MATCH (consortium:Consortium)
CALL (consortium) {
  OPTIONAL MATCH (member:Organization)-[:MEMBER_OF]->(consortium)
  WITH DISTINCT consortium, member
  RETURN count(member) AS members, sum(CASE WHEN member:School THEN 1 ELSE 0 END) AS schools,
         sum(CASE WHEN member:Enterprise THEN 1 ELSE 0 END) AS enterprises
}
CALL (consortium) {
  OPTIONAL MATCH (consortium)<-[:MEMBER_OF]-(member:Organization)-[:MEMBER_OF]->(other:Consortium)
  WHERE other.id <> consortium.id
  RETURN count(DISTINCT member) AS shared
}
CALL (consortium) {
  OPTIONAL MATCH (consortium)<-[:HOLDS_POST]-(person:Person)
  RETURN count(DISTINCT person) AS persons
}
CALL (consortium) {
  OPTIONAL MATCH (consortium)<-[:ABOUT]-(event:Event)
  RETURN count(DISTINCT event) AS events
}
RETURN consortium.name AS consortium, members, schools, enterprises, members - schools - enterprises AS others, shared,
       persons, events, consortium.id AS id
ORDER BY members DESC, consortium, id
