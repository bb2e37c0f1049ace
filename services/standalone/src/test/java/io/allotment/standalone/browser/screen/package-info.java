/**
 * The screens as people see them: what can be read there and what can be done. They know test ids
 * and roles, so that tests need not.
 */
package io.allotment.standalone.browser.screen;
