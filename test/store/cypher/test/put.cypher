MERGE (n:Entity {id: $id}) SET n += $properties
