"""What lasts: the database and the blobs."""
