import Domain

/// Appends canonical JSON to an array: no whitespace, the shortest escapes, UTF-8 as it is, fields in the order of the shape.
struct JSONWriter {
    var bytes: [UInt8]
    /// Whether a comma is due before the next field or element.
    var isCommaDue = false
    /// Why the value may not be written although the domain could hold it: it is outside of the published schema.
    var refusal: String?

    mutating func refuse(_ cause: String) { refusal = refusal ?? cause }

    init(reserving capacity: Int = 1_024) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    @inline(__always)
    mutating func beginObject() {
        bytes.append(UInt8(ascii: "{"))
        isCommaDue = false
    }

    @inline(__always)
    mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        isCommaDue = true
    }

    @inline(__always)
    mutating func beginArray() {
        bytes.append(UInt8(ascii: "["))
        isCommaDue = false
    }

    @inline(__always)
    mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
        isCommaDue = true
    }

    /// Before each element of an array.
    @inline(__always)
    mutating func nextElement() {
        if isCommaDue { bytes.append(UInt8(ascii: ",")) }
        isCommaDue = true
    }

    /// `token` is `,"name":`; the comma is left out for the first field.
    @inline(__always)
    mutating func fieldName(_ token: [UInt8]) {
        if isCommaDue { bytes.append(contentsOf: token) } else { bytes.append(contentsOf: token[1...]) }
        isCommaDue = true
    }

    /// A field whose name is only known when running.
    mutating func fieldName(text name: String) {
        nextElement()
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Bytes that are JSON already.
    @inline(__always)
    mutating func raw(_ json: some Sequence<UInt8>) {
        bytes.append(contentsOf: json)
        isCommaDue = true
    }

    @inline(__always)
    mutating func boolean(_ value: Bool) { raw(value ? "true".utf8 : "false".utf8) }

    mutating func integer(_ value: Int64) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        decimalDigits(value.magnitude)
        isCommaDue = true
    }

    private mutating func decimalDigits(_ value: UInt64) {
        if value >= 10 { decimalDigits(value / 10) }
        bytes.append(UInt8(truncatingIfNeeded: value % 10) + 48)
    }

    mutating func string(_ text: String) {
        var copy = text
        copy.withUTF8 { string(utf8: UnsafeRawBufferPointer($0)) }
    }

    /// Text that needs no escaping by its kind: identifiers, codes, times.
    @inline(__always)
    mutating func plainString(_ text: some Sequence<UInt8>) {
        bytes.append(0x22)
        bytes.append(contentsOf: text)
        bytes.append(0x22)
        isCommaDue = true
    }

    private mutating func string(utf8 text: UnsafeRawBufferPointer) {
        bytes.append(0x22)
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
            bytes.append(contentsOf: text[start..<index])
            escape(byte)
            start = index + 1
        }
        bytes.append(contentsOf: text[start..<text.count])
        bytes.append(0x22)
        isCommaDue = true
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
