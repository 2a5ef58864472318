/// The server's arguments: settings for a machine of two cores and an SSD.
enum PostgresArguments {
    static func make(_ options: EmbeddedPostgresOptions, folders: ClusterFolders, port: Int, tcp: Bool) -> [String] {
        var settings = [
            "listen_addresses": tcp ? "127.0.0.1" : "", "port": String(port), "unix_socket_directories": folders.socket,
            "unix_socket_permissions": "0700", "max_connections": String(options.maximumConnections),
            "shared_buffers": options.sharedBuffers, "effective_cache_size": "1GB", "work_mem": "8MB",
            "maintenance_work_mem": "64MB", "random_page_cost": "1.1", "wal_compression": "on", "max_wal_size": "1GB",
            "synchronous_commit": "on", "fsync": "on", "full_page_writes": "on", "password_encryption": "scram-sha-256",
            "log_line_prefix": "%m [%p] %u@%d ", "log_connections": "off", "timezone": "UTC", "log_timezone": "UTC",
            "autovacuum_naptime": "15s",
        ]
        // The server and its clients are of one user, or the parent is root: either may use the socket's folder.
        if !options.isDurable { settings.merge(["fsync": "off", "full_page_writes": "off"]) { $1 } }
        return ["-D", folders.data] + settings.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
    }
}
