// comment; with a semicolon
RETURN $value AS value /* and the other form */, "// no comment" AS text
