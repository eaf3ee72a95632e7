import JSON

/// What a value of the interface looks like, as JSON Schema 2020-12 says it.
indirect enum APISchema {
    case text
    /// A local date such as `2027-03-02`.
    case date
    /// A moment with its offset from UTC.
    case moment
    case address
    case whole
    case truth
    case oneOf([String])
    case list(APISchema)
    /// One of the named objects.
    case named(String)
    case optional(APISchema)

    var json: JSONText {
        switch self {
        case .text: Self.type("string")
        case .date: Self.type("string", ("format", .string("date")))
        case .moment: Self.type("string", ("format", .string("date-time")))
        case .address: Self.type("string", ("format", .string("uri")))
        case .whole: Self.type("integer")
        case .truth: Self.type("boolean")
        case .oneOf(let words): Self.type("string", ("enum", .array(words.map(JSONText.string))))
        case .list(let element): Self.type("array", ("items", element.json))
        case .named(let name): .object([("$ref", .string("#/components/schemas/\(name)"))])
        case .optional(let value):
            .object([("anyOf", .array([value.json, Self.type("null")]))])
        }
    }

    private static func type(_ name: String, _ more: (name: String, value: JSONText)...) -> JSONText {
        .object([("type", .string(name))] + more)
    }
}

/// One member of an object, with how it is made: the description and the answer come from the same line.
struct APIField<Value: Sendable>: Sendable {
    let name: String
    let schema: JSONText
    let make: @Sendable (Value) -> JSONText

    init(_ name: String, _ schema: APISchema, _ make: @escaping @Sendable (Value) -> JSONText) {
        self.name = name
        self.schema = schema.json
        self.make = make
    }
}

/// An object of the interface: every member is always there.
struct APIObject<Value: Sendable>: Sendable {
    let name: String
    let about: String
    let fields: [APIField<Value>]

    func json(_ value: Value) -> JSONText { .object(fields.map { ($0.name, $0.make(value)) }) }

    var schema: JSONText {
        .object([
            ("type", .string("object")), ("description", .string(about)),
            ("properties", .object(fields.map { ($0.name, $0.schema) })),
            ("required", .array(fields.map { .string($0.name) })), ("additionalProperties", .bool(false)),
        ])
    }
}
