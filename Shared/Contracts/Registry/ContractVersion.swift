/// The version of one type of event. A new major is a new type; a new minor adds optional fields only.
package struct ContractVersion: Hashable, Sendable, CustomStringConvertible {
    package let major: Int
    package let minor: Int

    package var description: String { "\(major).\(minor)" }

    /// Raised by one with each optional field that is added to a type within its major.
    static func minor(of type: CloudEventType) -> Int {
        switch type {
        case .national, .regional, .unknown: 0
        }
    }
}
