// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_request.h"

#include "models/list/list_query.h"

namespace {

const auto periodId = QStringLiteral("period");

// Lists know how to write a period down.
ListDefinition periodDefinition()
{
    ListDefinition definition;
    definition.filters = {{.id = periodId, .title = {}, .kind = FilterKind::Date}};
    return definition;
}

} // namespace

QJsonObject ReportRequest::toJson() const
{
    ListQuery query;
    query.filters.insert(periodId, period);
    return {{QStringLiteral("report"), report}, {QStringLiteral("group"), group}, {QStringLiteral("query"), query.toJson()}, {QStringLiteral("compare"), compare}, {QStringLiteral("currency"), currency}, {QStringLiteral("warehouse"), warehouse}};
}

ReportRequest ReportRequest::fromJson(const QJsonObject &json)
{
    ReportRequest request;
    const auto text = [&json](const char *name) { return json[QLatin1String(name)].toString(); };
    request.report = text("report");
    request.group = text("group");
    request.compare = json[QLatin1String("compare")].toBool();
    request.currency = text("currency");
    request.warehouse = text("warehouse");
    const ListQuery query = ListQuery::fromJson(json[QLatin1String("query")].toObject(), periodDefinition());
    if (const auto period = query.filters.constFind(periodId); period != query.filters.cend() && std::holds_alternative<DateFilter>(*period))
        request.period = std::get<DateFilter>(*period);
    return request;
}
