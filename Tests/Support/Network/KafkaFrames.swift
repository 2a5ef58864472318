import NIOCore

/// Takes a connection of the Kafka protocol apart: each message is preceded by its size.
struct KafkaFrames {
    private var pending = ByteBuffer()

    /// The messages that are complete now, without their sizes.
    mutating func take(_ bytes: ByteBuffer) -> [ByteBuffer] {
        var bytes = bytes
        pending.writeBuffer(&bytes)
        var frames: [ByteBuffer] = []
        while let size = pending.getInteger(at: pending.readerIndex, as: Int32.self), pending.readableBytes >= 4 + Int(size) {
            pending.moveReaderIndex(forwardBy: 4)
            if let frame = pending.readSlice(length: Int(size)) { frames.append(frame) }
        }
        pending.discardReadBytes()
        return frames
    }

    static func framed(_ message: ByteBuffer) -> ByteBuffer {
        var message = message
        var frame = ByteBuffer()
        frame.writeInteger(Int32(message.readableBytes))
        frame.writeBuffer(&message)
        return frame
    }
}

extension ByteBuffer {
    /// A text with its length before it; -1 is none, which is nil as is one that ends early.
    mutating func readText() -> String? {
        guard let length = readInteger(as: Int16.self), length >= 0 else { return nil }
        return readString(length: Int(length))
    }
}
