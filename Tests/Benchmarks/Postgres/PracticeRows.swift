import Glibc
import PlainLibpq

/// Rows made before anything is measured, in the form each of the two takes them.
///
/// Unchecked: nothing is changed after it was made.
final class PracticeRows: @unchecked Sendable {
    let all: [(id: Int64, title: String)]
    let plain: UnsafeMutablePointer<plain_row>

    init(_ count: Int) {
        all = (0..<count).map { (Int64($0), "Pratique numéro \($0)") }
        plain = .allocate(capacity: count)
        for (index, row) in all.enumerated() {
            (plain + index).initialize(to: plain_row(id: row.id, title: strdup(row.title), length: Int32(row.title.utf8.count)))
        }
    }

    deinit {
        for index in all.indices { free(UnsafeMutableRawPointer(mutating: plain[index].title)) }
        plain.deallocate()
    }
}
