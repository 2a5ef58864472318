/// What was understood of an input, and all that was wrong with it.
///
/// Where a field could not be read, `value` holds a stand-in so that the rules can look at the rest; with faults present
/// nothing of it may be used except to find further faults.
package struct Reading<Value: Sendable>: Sendable {
    let value: Value
    package let faults: [Fault]

    package init(_ value: Value) {
        self.value = value
        faults = []
    }

    init(value: Value, faults: [Fault]) {
        self.value = value
        self.faults = faults
    }

    /// Reads a whole request body, which must be an object.
    package static func of(_ input: InputValue, _ read: (InputObject) -> Value) -> Reading<Value> {
        let collector = FaultCollector()
        let object = InputObject(input, pointer: "", faults: collector)
        let value = read(object)
        object.refuseUnknownFields()
        return Reading(value: value, faults: collector.faults)
    }

    /// The value, or everything that was wrong.
    package func get() throws(Refusal) -> Value {
        if let refusal = Refusal(faults) { throw refusal }
        return value
    }
}

/// Gathers faults while one input is read; lives only that long.
final class FaultCollector {
    private(set) var faults: [Fault] = []

    /// The first fault of a field is the cause; what follows from it at the same place is not repeated.
    func add(_ pointer: String, _ code: FaultCode) {
        if faults.contains(where: { $0.pointer == pointer }) { return }
        faults.append(Fault(pointer, code))
    }
}
