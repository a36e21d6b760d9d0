"""From a library that has been checked to the edition that readers see, without any I/O."""
