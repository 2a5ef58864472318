import Kafka
import NIOCore

/// What was cut off the answers to Fetch, for when it is asked for: a broker that ignores limits would send it all again each time.
struct FetchTails {
    private struct Tail {
        /// Of its partition in the broker's answer: what stands before the records.
        let head: ByteBuffer
        var batches: ByteBuffer
    }

    private var tails: [KafkaPartition: Tail] = [:]

    /// Keeps whole batches only: of one that ended early the rest is asked for.
    mutating func keep(_ batches: ByteBuffer, after head: ByteBuffer, of partition: KafkaPartition) {
        tails[partition] = batches.readableBytes > 0 ? Tail(head: head, batches: batches) : nil
    }

    /// The answer to a Fetch of which something is kept here; nil: only the broker can answer.
    mutating func answer(to request: FetchRequest, correlation: Int32, version: Int16) -> ByteBuffer? {
        var left = request.limit
        var parts: [(topic: String, head: ByteBuffer, batches: ByteBuffer)] = []
        for (partition, offset) in request.positions {
            guard var tail = tails.removeValue(forKey: partition), tail.batches.firstOffset == offset else { continue }
            let batches = tail.batches.readBatches(&left, of: request.limit)
            if batches.readableBytes > 0 { parts.append((partition.topic, tail.head, batches)) }
            keep(tail.batches, after: tail.head, of: partition)
        }
        guard !parts.isEmpty else { return nil }
        var answer = ByteBuffer()
        answer.writeMultipleIntegers(correlation, Int32(0))
        if version >= 7 { answer.writeMultipleIntegers(Int16(0), Int32(0)) }
        answer.writeInteger(Int32(parts.count))
        for var part in parts {
            answer.writeInteger(Int16(part.topic.utf8.count))
            answer.writeString(part.topic)
            answer.writeInteger(Int32(1))
            answer.writeBuffer(&part.head)
            answer.writeInteger(Int32(part.batches.readableBytes))
            answer.writeBuffer(&part.batches)
        }
        return answer
    }
}

extension ByteBuffer {
    /// Of the first batch.
    fileprivate var firstOffset: Int64? { getInteger(at: readerIndex, as: Int64.self) }

    /// As many whole batches as there is room for; of an answer that has none yet the first in any case, or its reader would never get on.
    mutating func readBatches(_ left: inout Int, of limit: Int) -> ByteBuffer {
        var read = ByteBuffer()
        // A batch: its first offset, and the size of what follows.
        while let size = getInteger(at: readerIndex + 8, as: Int32.self).map({ 12 + Int($0) }), size <= left || left == limit,
            var batch = readSlice(length: size)
        {
            read.writeBuffer(&batch)
            left -= size
        }
        return read
    }
}
