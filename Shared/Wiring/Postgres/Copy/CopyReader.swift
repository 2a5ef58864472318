/// Gathers the rows of a COPY out of the database into batches.
struct CopyReader {
    let types: [PostgresType]
    let columns: [String]
    private var bytes: [UInt8] = []
    private var rows: [Int] = []
    private var sawHeader = false

    init(types: [PostgresType], columns: [String]) {
        self.types = types
        self.columns = columns
    }

    var isFull: Bool { bytes.count >= 65_536 }
    var isEmpty: Bool { rows.isEmpty }

    /// - Parameter piece: one message of the server: a row, the first with the header before it, or the trailer.
    mutating func append(_ piece: UnsafeRawBufferPointer) {
        var start = bytes.count
        unsafe bytes.append(contentsOf: piece)
        if !sawHeader {
            sawHeader = true
            start += CopyEncoder.header.count
        }
        // The trailer is a row of -1 columns; an empty answer is a header and a trailer.
        guard bytes.count >= start + 2, bytes[start] != 0xFF else { return }
        rows.append(start)
    }

    mutating func takeBatch() -> CopyBatch {
        defer { (bytes, rows) = ([], []) }
        return CopyBatch(bytes: bytes, rows: rows, types: types, columns: columns)
    }
}
