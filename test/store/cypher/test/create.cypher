CREATE (n:Entity {id: $id})
