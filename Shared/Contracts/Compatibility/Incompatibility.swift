/// One way in which a version of the contract breaks an earlier one.
package struct Incompatibility: Hashable, Sendable, CustomStringConvertible {
    /// Karapace's names of its JSON Schema rules, so that operators recognise them; the last two are ours.
    /// https://github.com/Aiven-Open/karapace (compatibility/jsonschema/types.py)
    package enum Rule: String, CaseIterable, Sendable {
        case typeChanged = "type_changed"
        case typeNarrowed = "type_narrowed"
        case enumArrayNarrowed = "enum_array_narrowed"
        case combinedTypeChanged = "combined_type_changed"
        case sumTypeNarrowed = "sum_type_narrowed"
        case maxLengthAdded = "max_length_added"
        case maxLengthDecreased = "max_length_decreased"
        case minLengthAdded = "min_length_added"
        case minLengthIncreased = "min_length_increased"
        case patternAdded = "pattern_added"
        case patternChanged = "pattern_changed"
        case maximumAdded = "maximum_added"
        case maximumDecreased = "maximum_decreased"
        case minimumAdded = "minimum_added"
        case minimumIncreased = "minimum_increased"
        case maxItemsAdded = "max_items_added"
        case maxItemsDecreased = "max_items_decreased"
        case minItemsAdded = "min_items_added"
        case minItemsIncreased = "min_items_increased"
        case minPropertiesAdded = "min_properties_added"
        case minPropertiesIncreased = "min_properties_increased"
        case additionalPropertiesNarrowed = "additional_properties_narrowed"
        case requiredAttributeAdded = "required_attribute_added"
        case propertyRemoved = "property_removed_from_closed_content_model"
        case schemaRemoved = "schema_removed"
        /// The schema says something else under the same `$id`: its minor version must be raised.
        case identifierReused = "identifier_reused"
        /// A writer schema that does not close an object cannot be compared: anything might have been written.
        case writerSchemaOpen = "writer_schema_open"
    }

    /// Who would be hurt.
    package enum Direction: String, Sendable {
        /// The new reader refuses, or loses, what an earlier writer wrote.
        case backward
        /// An earlier reader refuses what the new writer writes.
        case forward
    }

    package var rule: Rule
    package var direction: Direction
    /// The `$id` of the earlier schema.
    package var earlier: String
    /// JSON pointer to the part of the payload.
    package var pointer: String

    package var description: String {
        "\(rule.rawValue) (\(direction.rawValue)) at \(pointer.isEmpty ? "the payload" : pointer), against \(earlier)"
    }
}
