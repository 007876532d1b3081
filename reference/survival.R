# Writes survival.json, the reference data of the statistics' tests, with R and its package survival:
#
#     Rscript survival.R
#
# Only for whoever wants to check or renew the file: building and testing the project needs no R.
#
# Remission times in weeks of 42 children with acute leukaemia, 6-mercaptopurine against placebo: Freireich et al. (1963),
# "The effect of 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia", Blood 21, 699-716, as
# in Cox (1972), "Regression models and life-tables", and Kalbfleisch and Prentice (1980).

library(survival)

number <- function(x) {
  text <- sprintf("%.17g", x)
  text[is.na(x) | is.infinite(x)] <- "null"
  text
}
array <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0('"', names(fields), '":', unlist(fields), collapse = ","), "}")
}

sixmp <- data.frame(
  time = c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
  reached = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0))
placebo <- data.frame(
  time = c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
  reached = 1)

curve <- function(data) {
  fit <- survfit(Surv(time, reached) ~ 1, data = data, conf.type = "log-log")
  steps <- fit$n.event > 0
  middle <- quantile(fit, 0.5)
  object(
    times = array(data$time), reached = array(data$reached), step = array(fit$time[steps]), atRisk = array(fit$n.risk[steps]),
    events = array(fit$n.event[steps]), survival = array(fit$surv[steps]),
    standardError = array((fit$surv * fit$std.err)[steps]), low = array(fit$lower[steps]), high = array(fit$upper[steps]),
    median = array(c(middle$quantile, middle$lower, middle$upper)))
}

wilson <- function(count, total) {
  ends <- suppressWarnings(prop.test(count, total, correct = FALSE)$conf.int)
  object(count = count, total = total, low = number(ends[1]), high = number(ends[2]))
}

# Tango (1998) without his formulas: the difference of the shares at which the score statistic is the normal quantile, its
# variance taken at the numerically maximised likelihood of a trinomial under that difference.
tango <- function(wins, losses, pairs) {
  statistic <- function(difference) {
    logLikelihood <- function(lost) {
      won <- lost + difference
      rest <- 1 - lost - won
      part <- function(count, share) if (count == 0) 0 else count * log(share)
      part(wins, won) + part(losses, lost) + part(pairs - wins - losses, rest)
    }
    from <- max(0, -difference)
    to <- (1 - difference) / 2
    lost <- optimize(logLikelihood, c(from, to), maximum = TRUE, tol = 1e-14)$maximum
    ends <- c(from, to)
    values <- sapply(ends, logLikelihood)
    if (max(values, na.rm = TRUE) >= logLikelihood(lost)) lost <- ends[which.max(values)]
    ((wins - losses) - pairs * difference) / sqrt(pairs * (2 * lost + difference * (1 - difference)))
  }
  estimate <- (wins - losses) / pairs
  z <- qnorm(0.975)
  edge <- 1 - 1e-9
  low <- uniroot(function(d) statistic(d) - z, c(-edge, estimate - 1e-9), tol = 1e-13)$root
  high <- uniroot(function(d) statistic(d) + z, c(estimate + 1e-9, edge), tol = 1e-13)$root
  object(wins = wins, losses = losses, pairs = pairs, low = number(low), high = number(high))
}

both <- rbind(cbind(sixmp, group = "a"), cbind(placebo, group = "b"))
test <- survdiff(Surv(time, reached) ~ group, data = both)
losses <- c(0.011, 0.52, 0.012, 0.009, 0.013, 0.35, 0.010, 0.011, 0.0095, 0.34, 0.0105)

content <- object(
  versions = object(R = paste0('"', getRversion(), '"'), survival = paste0('"', packageVersion("survival"), '"')),
  sixmp = curve(sixmp),
  placebo = curve(placebo),
  logRank = object(
    observed = array(test$obs), expected = array(test$exp), chiSquared = number(test$chisq),
    pValue = number(pchisq(test$chisq, 1, lower.tail = FALSE))),
  wilson = paste0("[", paste(wilson(81, 263), wilson(15, 148), wilson(0, 20), wilson(1, 29), wilson(20, 20), sep = ","), "]"),
  tango = paste0("[", paste(tango(1, 7, 21), tango(6, 16, 161), tango(40, 20, 160), tango(13, 7, 20), sep = ","), "]"),
  interquartileMean = object(values = array(losses), mean = number(mean(losses, trim = 0.25))))
writeLines(content, "survival.json")
