/** Properties that all checks share, and the page that is made of them. */
@org.jspecify.annotations.NullMarked
package io.ziping.rules;
