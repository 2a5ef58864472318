import CZlib

/// Compresses a whole answer. Small enough to be done in one call; nothing is kept between answers.
enum Gzip {
    /// nil where zlib refuses, which sends the answer as it is.
    static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
        var stream = z_stream()
        guard recosa_gzip_init(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let count: Int? = bytes.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { result in
                // zlib reads through a pointer that is not const by history; it does not write there.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = result.baseAddress
                stream.avail_out = UInt32(result.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? result.count - Int(stream.avail_out) : nil
            }
        }
        return count.map { Array(output.prefix($0)) }
    }
}
