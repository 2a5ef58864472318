import Contracts

/// The shapes every answer is made of.
enum OpenAPISchemas {
    static let all: JSONValue = ["Problem": problem, "Picture": picture, "Figure": figure, "Listing": listing]

    private static let time: JSONValue = ["type": "string", "format": "date-time"]
    private static let countries: JSONValue = ["type": "array", "items": ["type": "string", "pattern": "^[a-z]{2}$"]]

    private static let picture: JSONValue = [
        "type": "object", "required": ["asOf", "events", "demonstration", "tag"],
        "properties": [
            "asOf": time, "events": ["type": "integer", "minimum": 0], "demonstration": ["type": "boolean"], "tag": ["type": "string"],
        ],
    ]

    private static let figure: JSONValue = [
        "type": "object", "required": ["id", "value", "unit", "coverage", "demonstration", "dimensions"],
        "properties": [
            "id": ["type": "string", "description": "The figure, then /axis=value for each dimension."],
            "value": [
                "type": "object", "required": ["state"],
                "properties": [
                    "state": ["type": "string", "enum": ["value", "notReported", "notApplicable", "suppressed"]],
                    "value": ["type": "string", "description": "A decimal; there exactly when the state is value."],
                ],
            ],
            "unit": ["type": "object"],
            "coverage": [
                "type": "object", "required": ["reported", "expected", "asOf"],
                "properties": ["reported": countries, "expected": countries, "asOf": time],
            ],
            "demonstration": ["type": "boolean", "description": "Rests on invented data."],
            "dimensions": [
                "type": "array",
                "items": ["type": "object", "properties": ["axis": ["type": "string"], "value": ["type": "string"]]],
            ],
            "drillDown": ["type": "object", "description": "Which list shows the records under the figure."],
        ],
    ]

    private static let listing: JSONValue = [
        "type": "object", "required": ["entries", "total"],
        "properties": [
            "picture": ["$ref": "#/components/schemas/Picture"], "entries": ["type": "array", "items": ["type": "object"]],
            "total": ["type": "integer", "minimum": 0],
            "next": ["type": "string", "description": "Ask for the following part with this as `after`."],
        ],
    ]

    /// RFC 9457, with every fault of the input.
    private static let problem: JSONValue = [
        "type": "object", "required": ["type", "title", "status"],
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
            "instance": ["type": "string"],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["pointer", "code", "detail"],
                    "properties": ["pointer": ["type": "string"], "code": ["type": "string"], "detail": ["type": "string"]],
                ],
            ],
        ],
    ]
}
