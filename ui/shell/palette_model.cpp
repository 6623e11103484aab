// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_model.h"

#include <QDate>
#include <QSet>

#include <algorithm>

void PaletteModel::setOffers(const QList<PaletteEntry> &offers, const UseCounts &uses)
{
    m_offers = offers;
    m_uses = uses;
    rebuild();
}

void PaletteModel::setWords(const QString &words)
{
    m_words = words.simplified();
    rebuild();
}

void PaletteModel::setRecords(const QList<PaletteEntry> &records)
{
    m_records = records;
    rebuild();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.title : tr("%1, %2").arg(entry.title, entry.detail);
    case IconRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case NoteRole:
        return entry.note;
    default:
        return {};
    }
}

int PaletteModel::fit(const QString &title, const QString &words)
{
    int worst = 3;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        worst = std::min(worst, at == 0 ? 3 : !title.at(at - 1).isLetterOrNumber() ? 2
                                                                                   : 1);
    }
    return worst;
}

int PaletteModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&id](const PaletteEntry &entry) { return entry.id == id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void PaletteModel::rebuild()
{
    struct Ranked {
        bool isFirst;
        bool isExact;
        double use;
        int fit;
        bool isRecord;
        const PaletteEntry *entry;
    };
    const QDate today = QDate::currentDate();
    QList<Ranked> fitting;
    QSet<QString> seen;
    const auto add = [&](const PaletteEntry &entry, int rank) {
        if (rank == 0 || seen.contains(entry.id))
            return;
        seen.insert(entry.id);
        fitting.append({!entry.isLast, entry.title.compare(m_words, Qt::CaseInsensitive) == 0, m_uses.score(entry.id, today), rank, entry.isRecord, &entry});
    };
    // A record that was found fits, whichever of its fields has the words.
    for (const PaletteEntry &record : std::as_const(m_records))
        add(record, std::max(1, fit(record.title, m_words)));
    for (const PaletteEntry &offer : std::as_const(m_offers))
        add(offer, fit(offer.title, m_words));
    std::stable_sort(fitting.begin(), fitting.end(), [](const Ranked &a, const Ranked &b) {
        return std::tie(a.isFirst, a.isExact, a.use, a.fit, a.isRecord) > std::tie(b.isFirst, b.isExact, b.use, b.fit, b.isRecord);
    });
    QList<PaletteEntry> shown;
    for (const Ranked &ranked : std::as_const(fitting))
        shown.append(*ranked.entry);
    beginResetModel();
    m_shown = shown;
    endResetModel();
}
