/** How the tests of a service ask it over HTTP, as people and programs do. */
package io.allotment.runtime.http;
