package org.dl4jcomparison.certificate;

import java.util.Optional;
import org.dl4jcomparison.engine.Stage;

/**
 * How far two engines were apart in one stage.
 *
 * @param stage which one
 * @param byUpdate the largest {@link Gap#difference} of each update, update 1 first
 * @param largest where {@link Gap#difference} was largest
 * @param largestAbsolute where {@link Gap#absolute} was largest
 * @param largestRelative where {@link Gap#relative} was largest
 * @param firstBeyond the largest difference of the first update in which one was beyond the
 *     tolerance
 */
public record StageResult(
    Stage stage,
    double[] byUpdate,
    Gap largest,
    Gap largestAbsolute,
    Gap largestRelative,
    Optional<Gap> firstBeyond) {}
