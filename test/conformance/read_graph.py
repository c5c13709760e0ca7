"""Reads a graph with the Neo4j Python driver, as a notebook would, and prints what it found as JSON.

Settings: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE. Argument: a Cypher statement.
"""

import json
import os
import sys

from neo4j import READ_ACCESS, GraphDatabase

password = os.environ.get("NEO4J_PASSWORD")
auth = (os.environ.get("NEO4J_USER", "neo4j"), password) if password else None
with GraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
    driver.verify_connectivity()
    with driver.session(database=os.environ.get("NEO4J_DATABASE"), default_access_mode=READ_ACCESS) as session:
        rows = [record.data() for record in session.run(sys.argv[1])]
        node = session.run("MATCH (c:Consortium) RETURN c ORDER BY c.name LIMIT 1").single(strict=True)["c"]
print(
    json.dumps(
        {
            "rows": rows,
            "labels": sorted(node.labels),
            "types": {key: type(value).__name__ for key, value in sorted(node.items())},
        },
        ensure_ascii=False,
    )
)
