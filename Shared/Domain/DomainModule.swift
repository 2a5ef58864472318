enum DomainModule {}
