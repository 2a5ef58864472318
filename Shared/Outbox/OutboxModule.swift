enum OutboxModule {}
