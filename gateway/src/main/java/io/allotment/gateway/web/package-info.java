/** The user interface as files, and what browsers are told about it. */
@NullMarked
package io.allotment.gateway.web;

import org.jspecify.annotations.NullMarked;
