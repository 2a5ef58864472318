enum ServiceHostModule {}
