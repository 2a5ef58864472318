import Glibc

/// A statement the server holds under a name. The name is kept as C wants it: a Swift string would be copied for each use.
///
/// Unchecked: it is used on its connection's thread only.
@safe final class PreparedStatement: @unchecked Sendable {
    let name: UnsafePointer<CChar>
    /// Later is larger.
    var lastUse = 0

    init(number: Int) { unsafe name = UnsafePointer(strdup("recosa_\(number)")) }

    deinit { unsafe free(UnsafeMutableRawPointer(mutating: name)) }

    var text: String { unsafe String(cString: name) }
}
