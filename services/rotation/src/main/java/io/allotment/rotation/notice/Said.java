package io.allotment.rotation.notice;

import java.util.List;
import java.util.Map;

/**
 * What a notice says.
 *
 * @param path where to read on in the interface
 * @param facts the same for programs
 */
record Said(String title, List<String> lines, String path, Map<String, Object> facts) {}
