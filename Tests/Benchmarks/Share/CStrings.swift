import Glibc

/// Strings as C programs take them, for as long as this lives.
final class CStrings {
    let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let count: Int

    init(_ strings: [String]) {
        count = strings.count
        pointers = .allocate(capacity: count)
        for (index, string) in strings.enumerated() { (pointers + index).initialize(to: UnsafePointer(strdup(string))) }
    }

    deinit {
        for index in 0..<count { free(UnsafeMutableRawPointer(mutating: pointers[index])) }
        pointers.deallocate()
    }
}
