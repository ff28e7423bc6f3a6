/// Who might walk along with whom: rules, scores and the best draft for a whole cohort. Pure but for the classes
/// that read and store.
@NullMarked
package org.alongside.mentoring.domain.matching;

import org.jspecify.annotations.NullMarked;
